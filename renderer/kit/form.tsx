import type { ReactNode } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
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

/** Fields side by side that wrap when there is no room. */
export function FieldColumns({ children }: { readonly children: ReactNode }) {
  return <div className={styles.columns}>{children}</div>
}
