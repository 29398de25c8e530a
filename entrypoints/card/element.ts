type Child = Node | string | null | false | undefined;
type Properties = Readonly<Record<string, string | number | boolean | null | undefined | ((event: never) => void)>>;

const SVG = 'http://www.w3.org/2000/svg';
const SVG_TAGS = /^(?:svg|path)$/;

/**
 * Makes an element: a tag, perhaps with classes ("button.btn.btn-icon"); attributes, and listeners as `onclick`; children. Text
 * stays text: page content never becomes markup. Listeners hear the user alone: a page that sends events to our elements is
 * not listened to.
 */
export function h(tag: string, properties: Properties = {}, ...children: readonly Child[]): HTMLElement {
  const [name = 'div', ...classes] = tag.split('.');
  // Everything made here is used as an HTMLElement or merely appended.
  const element = (
    SVG_TAGS.test(name) ? document.createElementNS(SVG, name) : document.createElement(name)
  ) as HTMLElement;
  if (classes.length > 0) element.setAttribute('class', classes.join(' '));
  for (const [key, value] of Object.entries(properties)) {
    if (typeof value === 'function') {
      element.addEventListener(key.slice(2), (event) => {
        if (event.isTrusted) value(event as never);
      });
    } else if (value !== null && value !== undefined && value !== false)
      element.setAttribute(key, value === true ? '' : String(value));
  }
  element.append(...children.filter((child) => child !== null && child !== false && child !== undefined));
  return element;
}

const ICONS = {
  alert: 'M8 2.5v7M8 12v1.5',
  back: 'M10 3.5L5.5 8l4.5 4.5',
  check: 'M3 8.5l3.2 3.2L13 5',
  close: 'M4 4l8 8M12 4l-8 8',
  down: 'M3.5 6L8 10.5 12.5 6',
  forward: 'M6 3.5L10.5 8 6 12.5',
  note: 'M2.5 2.5h11v7.5L10 13.5H2.5zM13.5 10H10v3.5M5 6h6M5 9h3',
  pencil: 'M3 13l.7-3L10.5 3.2l2.3 2.3L6 12.3z',
  undo: 'M5.5 3L2.5 6l3 3M3 6h7a3.5 3.5 0 0 1 0 7H6',
  up: 'M3.5 10L8 5.5l4.5 4.5',
} as const;

/** 16 px, the colour of the words beside it. Always decoration. */
export const icon = (name: keyof typeof ICONS): Element =>
  h('svg.i', { viewBox: '0 0 16 16', 'aria-hidden': 'true' }, h('path', { d: ICONS[name] }));
