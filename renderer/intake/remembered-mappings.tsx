import type { RememberedMapping } from '@shared/contract/intake'
import { Answer, Refused } from '../app/answer'
import { useAnswer, useCommand } from '../app/engine-hooks'
import { Button } from '../kit/button'
import { Card } from '../kit/card'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import styles from './intake.module.css'

/** How lists were mapped before, by their headings, with a way to forget it. */
export function RememberedMappings() {
  const t = useText()
  const mappings = useAnswer('intake.mappings', {})
  return (
    <Answer of={mappings}>
      {found =>
        found.length === 0 ? null : (
          <Card title={t('intake:mappings.title')} flush>
            <p className={styles.cardText}>{t('intake:mappings.what')}</p>
            <div className={styles.tableBox}>
              <table className={styles.table}>
                <caption className="only-heard">{t('intake:mappings.title')}</caption>
                <thead>
                  <tr>
                    {(['headings', 'kind', 'from', 'when', 'change'] as const).map(column => (
                      <th key={column} scope="col">
                        {t(`intake:mappings.${column}`)}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {found.map(mapping => (
                    <MappingRow key={mapping.id} mapping={mapping} />
                  ))}
                </tbody>
              </table>
            </div>
          </Card>
        )
      }
    </Answer>
  )
}

const HEADINGS = 6

function MappingRow({ mapping }: { readonly mapping: RememberedMapping }) {
  const t = useText()
  const format = useFormat()
  const forget = useCommand('intake.forget-mapping')
  const { id, headings, kind, fileName, mappedAt, mappedBy } = mapping
  const further = headings.length - HEADINGS
  const more = further > 0 ? ` ${t('intake:mappings.moreHeadings', { count: further })}` : ''
  return (
    <tr>
      <td>
        <bdi>{headings.slice(0, HEADINGS).join(' · ')}</bdi>
        {more}
      </td>
      <td>{t(`intake:kind.${kind}`)}</td>
      <td>{fileName}</td>
      <td>{t('intake:mappings.by', { when: format.moment(mappedAt), who: mappedBy })}</td>
      <td>
        <Button
          kind="quiet"
          aria-label={t('intake:mappings.forgetOf', { name: fileName })}
          onClick={() => forget.mutate({ id })}
        >
          {t('intake:mappings.forget')}
        </Button>
        {forget.error === null ? null : <Refused error={forget.error} />}
      </td>
    </tr>
  )
}
