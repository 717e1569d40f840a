import type { ReactNode } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { classNames } from './class-names'
import styles from './fields.module.css'

export interface FormProps<Values extends FieldValues, Out> {
  readonly form: UseFormReturn<Values, unknown, Out>
  readonly onSubmit: (values: Out) => void | Promise<void>
  readonly label: string
  readonly children: ReactNode
}

/** A form whose rules come from a schema: the browser's own checks are off, the first wrong field gets the focus. */
export function Form<Values extends FieldValues, Out>({
  form,
  onSubmit,
  label,
  children,
}: FormProps<Values, Out>) {
  return (
    <form
      className={styles.form}
      noValidate
      aria-label={label}
      onSubmit={event => void form.handleSubmit(onSubmit)(event)}
    >
      {children}
    </form>
  )
}

export interface FieldColumnsProps {
  /** Short fields, such as numbers: more of them stand in a line. */
  readonly narrow?: boolean
  readonly children: ReactNode
}

/** Fields side by side that wrap when there is no room. */
export function FieldColumns({ narrow = false, children }: FieldColumnsProps) {
  return <div className={classNames(styles.columns, narrow && styles.narrow)}>{children}</div>
}
