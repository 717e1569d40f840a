import { BandChip } from '../kit/band-chip'
import { Button } from '../kit/button'
import { Card, Panel, Section } from '../kit/card'
import { Split } from '../kit/page'
import { ScrollBox } from '../kit/scroll-box'
import { useText } from '../kit/text'
import styles from './kit-page.module.css'
import { Group, Specimen } from './specimen'

/** A name as people type it. */
const NAME = 'Harbour Textiles'

/** What things stand on. */
export function Surfaces() {
  const t = useText()
  return (
    <Group name="surfaces">
      <Specimen part="Card" state="title, term, aside">
        <Card
          title={t('suppliers:detail.recruiters')}
          term="corridor"
          aside={<Button kind="quiet">{t('suppliers:edit')}</Button>}
        >
          <p>{t('suppliers:detail.noRecruiters')}</p>
        </Card>
      </Specimen>
      <Specimen part="Card" state="label only, flush">
        <Card label={t('suppliers:detail.place')} flush>
          <p>{t('suppliers:detail.noSites')}</p>
        </Card>
      </Specimen>
      <Specimen part="ScrollBox" state="wider than its place">
        <ScrollBox label={t('suppliers:detail.history')} className={styles.narrow}>
          <table>
            <caption className="only-heard">{t('suppliers:detail.risk')}</caption>
            <tbody>
              <tr>
                <th scope="row">{t('suppliers:column.country')}</th>
                <td>{t('suppliers:list.emptyTitle').replaceAll(' ', '\u00a0')}</td>
              </tr>
            </tbody>
          </table>
        </ScrollBox>
      </Specimen>
      <div className={styles.whole}>
        <Specimen part="Split" state="a card, a panel beside it">
          <Split side={<InHand />}>
            <Card title={t('suppliers:list.label')}>
              <p>{t('suppliers:list.chooseOneText')}</p>
            </Card>
          </Split>
        </Specimen>
      </div>
    </Group>
  )
}

function InHand() {
  const t = useText()
  return (
    <Panel title={NAME} sub={t('suppliers:field.tierHint')} actions={<Button>{t('suppliers:open')}</Button>}>
      <Section title={t('suppliers:detail.corridors')} term="corridor">
        <span>
          <BandChip band="high" />
        </span>
      </Section>
    </Panel>
  )
}
