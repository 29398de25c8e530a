import type { ButtonHTMLAttributes, ComponentChildren, Ref } from 'preact';
import { Icon, type IconName } from './Icon.tsx';

interface Common extends Omit<ButtonHTMLAttributes, 'icon' | 'label' | 'disabled' | 'size'> {
  readonly onClick?: (event: MouseEvent) => void;
  readonly buttonRef?: Ref<HTMLButtonElement>;
  /** Stays in the focus order and says that it is disabled; a click does nothing. */
  readonly disabled?: boolean;
}

interface ButtonProps extends Common {
  readonly look?: 'edge' | 'main' | 'quiet';
  readonly size?: 'normal' | 'large';
  readonly icon?: IconName;
  readonly children: ComponentChildren;
}

/** A button with words. One `main` a view. */
export function Button({ look = 'edge', size = 'normal', icon, children, ...rest }: ButtonProps) {
  const classes = ['btn'];
  if (look !== 'edge') classes.push(`btn-${look}`);
  if (size === 'large') classes.push('btn-lg');
  return (
    <Plain {...rest} classes={classes}>
      {icon && <Icon name={icon} />}
      {children}
    </Plain>
  );
}

interface IconButtonProps extends Common {
  readonly icon: IconName;
  /** What it does; shown as a tooltip as well. */
  readonly label: string;
}

/** A button that is only an icon. */
export function IconButton({ icon, label, ...rest }: IconButtonProps) {
  return (
    <Plain {...rest} classes={['btn', 'btn-icon']} aria-label={label} title={label}>
      <Icon name={icon} />
    </Plain>
  );
}

interface PlainProps extends Common {
  readonly classes: readonly string[];
  readonly children: ComponentChildren;
}

function Plain({ classes, disabled, onClick, buttonRef, children, class: extra, ...rest }: PlainProps) {
  return (
    <button
      type="button"
      {...rest}
      {...(buttonRef ? { ref: buttonRef } : {})}
      class={[...classes, ...(typeof extra === 'string' ? [extra] : [])].join(' ')}
      aria-disabled={disabled ? 'true' : undefined}
      onClick={(event: MouseEvent) => {
        if (!disabled) onClick?.(event);
      }}
    >
      {children}
    </button>
  );
}
