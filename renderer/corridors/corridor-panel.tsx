import { Link } from '@tanstack/react-router'
import { Answer } from '../app/answer'
import { useAnswer } from '../app/engine-hooks'
import { Panel, Section } from '../kit/card'
import { useText } from '../kit/text'
import { Burden } from './burden'
import { Conditions, Way } from './corridor-parts'

/** The corridor in hand: the way, what it costs a worker, the conditions. */
export function CorridorPanel({ id }: { readonly id: string }) {
  const t = useText()
  const detail = useAnswer('corridors.get', { id })
  return (
    <Answer of={detail}>
      {found => (
        <Panel
          title={found.corridor.name}
          actions={
            <Link to="/corridors/$id" params={{ id }}>
              {t('suppliers:open')}
            </Link>
          }
        >
          <Section title={t('corridors:burden.title')} term="feeBurden">
            <Burden burden={found.burden} wage={found.corridor.monthlyWage} />
          </Section>
          <Section title={t('corridors:detail.way')}>
            <Way stops={found.stops} />
          </Section>
          <Section title={t('corridors:detail.conditions')}>
            <Conditions detail={found} />
          </Section>
        </Panel>
      )}
    </Answer>
  )
}
