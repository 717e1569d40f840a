import { Component, type ReactNode } from 'react'
import { Button, ButtonGroup } from '../kit/button'
import { EmptyState } from '../kit/empty-state'
import { useText } from '../kit/text'

interface BoundaryState {
  readonly cause: Error | null
}

/** Keeps a fault of one page from taking the window along. */
export class PageBoundary extends Component<{ readonly children: ReactNode }, BoundaryState> {
  override state: BoundaryState = { cause: null }

  static getDerivedStateFromError(cause: unknown): BoundaryState {
    return { cause: cause instanceof Error ? cause : new Error(String(cause)) }
  }

  override render(): ReactNode {
    const { cause } = this.state
    return cause === null ? (
      this.props.children
    ) : (
      <CrashNote cause={cause} again={() => this.setState({ cause: null })} />
    )
  }
}

/** What happened, what it means, what to do; the details can be copied. */
export function CrashNote({ cause, again }: { readonly cause: Error; readonly again: () => void }) {
  const t = useText()
  const details = `${cause.name}: ${cause.message}\n${cause.stack ?? ''}`
  return (
    <EmptyState
      title={t('app:crash.title')}
      actions={
        <ButtonGroup>
          <Button onClick={() => void navigator.clipboard.writeText(details)}>
            {t('app:crash.details')}
          </Button>
          <Button kind="primary" onClick={again}>
            {t('app:crash.again')}
          </Button>
        </ButtonGroup>
      }
    >
      {t('app:crash.what')}
    </EmptyState>
  )
}
