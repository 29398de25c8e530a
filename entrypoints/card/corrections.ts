import { OWN } from '../../lib/highlight/names.ts';
import { ask } from '../../lib/messages/content.ts';
import type { LexiconDecision, LexiconProposal } from '../../lib/model/user-lexicon.ts';
import type { Desk, Mark } from '../annotator.content/desk.ts';
import { answerPanel } from './answer.ts';
import { type Choice, choicesFor, type Form, proposalFor } from './choices.ts';
import { problemOf } from './clip.ts';
import { isAnnotation } from './describe.ts';
import { h, icon } from './element.ts';
import { nameOf } from './facts.ts';
import { formFor } from './forms.ts';
import { noteForm, ownAt } from './note.ts';
import type { Overlay } from './overlay.ts';
import { t } from './texts.ts';
import type { AnnotationMark } from './view.ts';

type State =
  | { readonly is: 'closed' }
  | { readonly is: 'menu' }
  | { readonly is: 'form'; readonly form: Form; readonly choice: Choice }
  | { readonly is: 'note' }
  | { readonly is: 'working' }
  | {
      readonly is: 'done';
      readonly ids: readonly string[];
      readonly proposal: LexiconProposal;
      readonly changed: number;
      readonly swap: boolean;
    }
  | { readonly is: 'failed'; readonly problem: string; readonly again: () => void };

/** What stands at the foot of a card: "right", the correction menu and its forms, and the answer to a correction. */
export class Corrections {
  readonly #desk: Desk;
  readonly #overlay: Overlay;
  readonly #render: () => void;
  #state: State = { is: 'closed' };
  #mark: AnnotationMark | null = null;
  #focus: string | null = null;
  /** Counts what the card was about: an answer that comes when it is about something else is not shown. */
  #turn = 0;

  constructor(desk: Desk, overlay: Overlay, render: () => void) {
    this.#desk = desk;
    this.#overlay = overlay;
    this.#render = render;
  }

  /** Something takes the place of the facts. */
  get isOpen(): boolean {
    return this.#state.is !== 'closed';
  }

  /** A click on the page must not close the card: the reader selects words there, or is writing. */
  get isBusy(): boolean {
    return this.#state.is === 'form' || this.#state.is === 'note' || this.#state.is === 'working';
  }

  get hasAnswer(): boolean {
    return this.#state.is === 'done' || this.#state.is === 'working';
  }

  /** The page was read anew: the same words, in a mark of their own. */
  follow(mark: Mark): void {
    if (isAnnotation(mark)) this.#mark = mark;
  }

  end(): void {
    this.#turn++;
    this.#state = { is: 'closed' };
    this.#focus = null;
  }

  /** One step back. @returns false when there was none to go */
  back(): boolean {
    if (!this.isOpen || this.#state.is === 'done') return false;
    this.#go({ is: this.#state.is === 'form' ? 'menu' : 'closed' }, '[aria-expanded]');
    return true;
  }

  /** @returns whether the key meant something */
  pressed(key: string): boolean {
    if (this.#mark === null) return false;
    const letter = key.toUpperCase();
    if (this.#state.is === 'closed' && letter === 'B') {
      this.#go({ is: 'menu' }, '.menu button');
      return true;
    }
    if (this.#state.is !== 'menu') return false;
    const { choices, last } = choicesFor(this.#mark.annotation.kind);
    const choice = [...choices, ...last].find((one) => one.key === letter);
    if (choice) this.#choose(choice);
    return choice !== undefined;
  }

  /** Puts the focus where the last step asked for, once its elements stand in the card. */
  focus(): void {
    if (this.#focus !== null && this.#overlay.hasFocus)
      this.#overlay.card?.querySelector<HTMLElement>(this.#focus)?.focus();
    this.#focus = null;
  }

  view(mark: AnnotationMark): { readonly isOpen: boolean; readonly elements: readonly HTMLElement[] } {
    this.#mark = mark;
    const state = this.#state;
    const elements: HTMLElement[] = [];
    if (state.is !== 'done') elements.push(this.#buttons(mark));
    if (state.is === 'menu') elements.push(this.#menu(mark));
    if (state.is === 'form')
      elements.push(
        formFor(state.form, mark, {
          decide: (decision) => void this.#decide(decision, state.choice),
          cancel: () => this.back(),
        }),
      );
    if (state.is === 'note')
      elements.push(
        noteForm({ ...mark, own: ownAt(mark.story, mark.start, mark.end) }, () => this.#go({ is: 'closed' }, '.end')),
      );
    if (state.is === 'done') elements.push(this.#done(state));
    if (state.is === 'failed')
      elements.push(
        h(
          'div.panel',
          { role: 'alert' },
          h('p.problem', {}, state.problem),
          h('p.row', {}, h('button.btn', { type: 'button', onclick: state.again }, t('cardAgain'))),
        ),
      );
    return { isOpen: this.isOpen, elements };
  }

  #go(state: State, focus: string | null): void {
    this.#state = state;
    this.#focus = focus;
    this.#render();
  }

  #buttons(mark: AnnotationMark): HTMLElement {
    const { annotation } = mark;
    const open = this.#state.is === 'menu' || this.#state.is === 'form';
    const toggle = (quiet: boolean): HTMLElement =>
      h(
        quiet ? 'button.btn.btn-quiet.end' : 'button.btn',
        {
          type: 'button',
          'aria-expanded': String(open),
          'aria-haspopup': 'menu',
          onclick: () => this.#go({ is: open ? 'closed' : 'menu' }, open ? '[aria-expanded]' : '.menu button'),
        },
        quiet ? null : icon('pencil'),
        t(quiet ? 'cardMore' : 'cardCorrect'),
        icon(open ? 'up' : 'down'),
      );
    const conflict = annotation.kind === 'date' ? annotation.conflict : undefined;
    const decide = (iso: string) => (): void => void this.#decide({ do: 'date', iso }, { where: 'article', one: true });
    if (annotation.kind === 'date' && conflict) {
      const printed = conflict.printed ?? annotation.iso;
      const day = (iso: string): string => t.format.number(Number(iso.slice(8)));
      return h(
        'div.card-acts',
        {},
        h(
          'button.btn',
          { type: 'button', onclick: decide(conflict.alternative) },
          t('cardUseWeekday', t.format.weekday(conflict.stated), day(conflict.alternative)),
        ),
        h(
          'button.btn',
          { type: 'button', onclick: decide(printed) },
          t('cardKeepDate', day(printed), t.format.weekday(conflict.actual)),
        ),
        toggle(true),
      );
    }
    return h(
      'div.card-acts',
      {},
      h(
        'button.btn',
        { type: 'button', onclick: () => void this.#decide({ do: 'confirm' }, { where: 'article' }) },
        icon('check'),
        t('cardRight'),
      ),
      toggle(false),
      h(
        'button.btn.btn-quiet.end',
        { type: 'button', onclick: () => this.#go({ is: this.#state.is === 'note' ? 'closed' : 'note' }, 'iframe') },
        icon('note'),
        t('cardNote'),
      ),
    );
  }

  #menu(mark: AnnotationMark): HTMLElement {
    const { choices, last } = choicesFor(mark.annotation.kind);
    const item = (choice: Choice): HTMLElement =>
      h(
        'button',
        { type: 'button', role: 'menuitem', 'aria-keyshortcuts': choice.key, onclick: () => this.#choose(choice) },
        t(choice.label, nameOf(mark.annotation)),
        choice.key ? h('span.key', { 'aria-hidden': 'true' }, choice.key) : null,
      );
    return h(
      'div.menu',
      { role: 'menu', 'aria-label': t('cardCorrect') },
      ...choices.map(item),
      h('hr'),
      ...last.map(item),
    );
  }

  #choose(choice: Choice): void {
    if (typeof choice.means === 'string')
      this.#go({ is: 'form', form: choice.means, choice }, '.panel button, .panel input, [role=menu] button');
    else void this.#decide(choice.means, choice);
  }

  /** Keeps the decision, has the page annotated again with it, and says how many marks became others. */
  async #decide(decision: LexiconDecision, how: Pick<Choice, 'where' | 'one'>): Promise<void> {
    const mark = this.#mark;
    if (mark === null) return;
    await this.#keep(proposalFor(mark.story, mark.annotation, decision, how), how.one !== true);
  }

  /** @param known marks that the same decision had changed where it held before */
  async #keep(proposal: LexiconProposal, swap: boolean, known = 0): Promise<void> {
    const turn = this.#turn;
    this.#go({ is: 'working' }, null);
    try {
      const before = this.#print();
      const { id } = await ask('lexicon.add', proposal);
      await this.#desk.refresh();
      if (turn !== this.#turn) return;
      const after = this.#print();
      const changed =
        [...before].filter((mark) => !after.has(mark)).length ||
        [...after].filter((mark) => !before.has(mark)).length ||
        known;
      this.#go({ is: 'done', ids: [id], proposal, changed, swap }, '.panel .btn');
      this.#overlay.say(this.#overlay.card?.querySelector('[role=status]')?.textContent ?? '');
    } catch (error) {
      if (turn !== this.#turn) return;
      this.#go(
        { is: 'failed', problem: problemOf(error), again: () => void this.#keep(proposal, swap, known) },
        '.panel button',
      );
    }
  }

  /** The marks as they are, to see afterwards which became others. */
  #print(): Set<string> {
    return new Set(
      this.#desk.marks.flatMap(({ kind, annotation }) =>
        kind === OWN || annotation === null ? [] : JSON.stringify({ ...annotation, confidence: 0, by: '' }),
      ),
    );
  }

  #done({ ids, proposal, changed, swap }: Extract<State, { is: 'done' }>): HTMLElement {
    const { decision, scope } = proposal;
    const everywhere = scope.where === 'everywhere';
    const undo = async (then: () => void): Promise<void> => {
      try {
        for (const id of ids) await ask('lexicon.remove', { id });
        then();
      } catch (error) {
        this.#go({ is: 'failed', problem: problemOf(error), again: () => void undo(then) }, '.panel .btn');
      }
    };
    const other: LexiconProposal = {
      ...proposal,
      scope:
        everywhere && this.#mark
          ? { where: 'article', canonicalUrl: this.#mark.story.article.canonicalUrl }
          : { where: 'everywhere' },
    };
    return answerPanel({
      confirmed: decision.do === 'confirm',
      changed,
      everywhere,
      undo: () =>
        void undo(() => {
          this.#state = { is: 'closed' };
          void this.#desk.refresh().then(() => this.#render());
        }),
      swap: swap ? () => void undo(() => void this.#keep(other, true, changed)) : null,
      lexicon: () => void ask('library.open', { view: '#/lexicon' }).catch(() => undefined),
    });
  }
}
