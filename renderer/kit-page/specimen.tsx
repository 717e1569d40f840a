import { useId, type ReactNode } from 'react'
import styles from './kit-page.module.css'

export interface SpecimenProps {
  /** The part as the source calls it. */
  readonly part: string
  /** The state it is shown in, as the source calls it. */
  readonly state?: string
  readonly children: ReactNode
}

/** One part of the kit in one state. Names of parts and states are words of the source, the same in every language. */
export function Specimen({ part, state = 'plain', children }: SpecimenProps) {
  return (
    <div className={styles.specimen} data-part={part} data-state={state}>
      <p className={styles.name} lang="en" dir="ltr">
        {`${part} · ${state}`}
      </p>
      {children}
    </div>
  )
}

/** Parts of one kind under their heading. */
export function Group({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const id = useId()
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h2 className={styles.kind} id={id} lang="en" dir="ltr">
        {name}
      </h2>
      <div className={styles.specimens}>{children}</div>
    </section>
  )
}
