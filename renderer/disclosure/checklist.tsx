import type { OutputOf } from '@shared/contract/contract'
import { Answer } from '../app/answer'
import { useAnswer } from '../app/engine-hooks'
import { Notice } from '../kit/notice'
import { useText } from '../kit/text'

type Check = OutputOf<'disclosure.checklist'>['checks'][number]

function Checks({ checks }: { readonly checks: readonly Check[] }) {
  const t = useText()
  return (
    <ul>
      {checks.map(({ code, params }) => (
        <li key={`${code} ${JSON.stringify(params)}`}>{t(`disclosure:check.${code}`, params)}</li>
      ))}
    </ul>
  )
}

/** What keeps the statement a draft, and what to look at before signing. */
export function Checklist({ regime }: { readonly regime: string }) {
  const t = useText()
  const checklist = useAnswer('disclosure.checklist', { regime }, { keep: true })
  return (
    <Answer of={checklist}>
      {({ checks }) => {
        const errors = checks.filter(check => check.severity === 'error')
        const warnings = checks.filter(check => check.severity === 'warning')
        return (
          <>
            {errors.length === 0 ? (
              <Notice tone="good">{t('disclosure:screen.nothingMissing')}</Notice>
            ) : (
              <Notice tone="bad">
                {t('disclosure:screen.errors', { count: errors.length })}
                <Checks checks={errors} />
              </Notice>
            )}
            {warnings.length === 0 ? null : (
              <Notice tone="warn">
                {t('disclosure:screen.warnings', { count: warnings.length })}
                <Checks checks={warnings} />
              </Notice>
            )}
          </>
        )
      }}
    </Answer>
  )
}
