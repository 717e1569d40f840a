import { Answer, Refused } from '../app/answer'
import { useBridge } from '../app/bridge'
import { useAnswer, useCommand } from '../app/engine-hooks'
import { Button } from '../kit/button'
import { Card } from '../kit/card'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import styles from './cells.module.css'

/** Questionnaires whose cells somebody mapped here: told anew, taken away, or a new one mapped. */
export function OwnProfiles({ onMap }: { readonly onMap: (token: string) => void }) {
  const t = useText()
  const bridge = useBridge()
  const found = useAnswer('intake.profiles', {})
  const choose = async () => {
    const file = await bridge.pick('list')
    if (file !== null) onMap(file.token)
  }
  return (
    <Card
      title={t('intake:own.title')}
      aside={
        <Button kind="quiet" onClick={() => void choose()}>
          {t('intake:own.map')}
        </Button>
      }
    >
      <Answer of={found}>
        {({ profiles }) =>
          profiles.length === 0 ? (
            <p className={styles.pattern}>{t('intake:own.none')}</p>
          ) : (
            <>
              <p className={styles.pattern}>{t('intake:own.what')}</p>
              <ProfileLines profiles={profiles} />
            </>
          )
        }
      </Answer>
    </Card>
  )
}

interface ProfileLinesProps {
  readonly profiles: readonly {
    readonly id: string
    readonly profile: {
      readonly title: string
      readonly questions: readonly unknown[]
      readonly tables: readonly unknown[]
    }
  }[]
}

function ProfileLines({ profiles }: ProfileLinesProps) {
  const t = useText()
  const format = useFormat()
  const forget = useCommand('intake.remove-profile')
  return (
    <>
      <ul className={styles.list}>
        {profiles.map(({ id, profile: { title, questions, tables } }) => (
          <li key={id}>
            <span>
              <bdi>{title}</bdi>{' '}
              <span className={styles.pattern}>
                {t('intake:own.facts', {
                  questions: format.number(questions.length),
                  tables: format.number(tables.length),
                })}
              </span>
            </span>
            <Button
              kind="quiet"
              aria-label={t('intake:own.forgetNamed', { name: title })}
              onClick={() => forget.mutate({ id })}
            >
              {t('intake:own.forget')}
            </Button>
          </li>
        ))}
      </ul>
      {forget.error === null ? null : <Refused error={forget.error} />}
    </>
  )
}
