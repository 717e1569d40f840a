import type { ComponentPropsWithRef, ReactNode } from 'react'
import styles from './button.module.css'
import { classNames } from './class-names'

export type ButtonKind = 'primary' | 'plain' | 'danger' | 'quiet' | 'link'

export interface ButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'disabled' | 'title'> {
  readonly kind?: ButtonKind
  readonly icon?: ReactNode
  /** Off, but still reachable by keyboard and with its reason told; a native `disabled` hides both. */
  readonly off?: boolean | undefined
  /** Why it is off. */
  readonly offBecause?: string | undefined
}

/** A button of the house. One `primary` on a page at most. */
export function Button({
  kind = 'plain',
  icon,
  off = false,
  offBecause,
  className,
  onClick,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={classNames(styles.button, styles[kind], className)}
      aria-disabled={off || undefined}
      title={off ? offBecause : undefined}
      onClick={event => {
        if (off) event.preventDefault()
        else onClick?.(event)
      }}
    >
      {icon}
      {children}
    </button>
  )
}

/** A button that is only a picture; the label is heard and shown on hover. */
export function IconButton({
  label,
  icon,
  className,
  ...rest
}: Omit<ComponentPropsWithRef<'button'>, 'title'> & { readonly label: string; readonly icon: ReactNode }) {
  return (
    <button
      type="button"
      {...rest}
      className={classNames(styles.button, styles.icon, className)}
      aria-label={label}
      title={label}
    >
      {icon}
    </button>
  )
}

/** Buttons side by side; `end` puts them where a form ends. */
export function ButtonGroup({
  children,
  end = false,
}: {
  readonly children: ReactNode
  readonly end?: boolean
}) {
  return <div className={classNames(styles.group, end && styles.end)}>{children}</div>
}
