import { useState } from 'react'
import { ownerIdOf, type RelatedOwner, type RelatedParty } from '@shared/suppliers/related-party'
import { Answer } from '../app/answer'
import { useAnswer, useCommand } from '../app/engine-hooks'
import { RestrictedText } from '../app/restricted-text'
import { Button, ButtonGroup } from '../kit/button'
import { Card } from '../kit/card'
import { FactTable, type FactColumn } from '../kit/facts'
import { useFormat } from '../kit/format'
import { ReasonBar } from '../kit/reason-bar'
import { useText } from '../kit/text'
import { SubjectScreening } from '../screening/subject-screening'
import { NotDone } from './not-done'
import { RelatedPartyDialog } from './related-party-dialog'
import styles from './suppliers.module.css'

export interface RelatedPartiesCardProps {
  /** The supplier or recruiter they belong to, and its name. */
  readonly owner: RelatedOwner
  readonly name: string
}

/** Who owns and directs a supplier or recruiter, and the ships it uses: kept to be screened, restricted. */
export function RelatedPartiesCard({ owner, name }: RelatedPartiesCardProps) {
  const t = useText()
  const answer = useAnswer('suppliers.related-parties', owner)
  const [editing, setEditing] = useState<RelatedParty | 'new' | null>(null)
  return (
    <Card
      title={t('suppliers:related.title')}
      people="related-party"
      aside={
        <Button kind="quiet" onClick={() => setEditing('new')}>
          {t('suppliers:related.add')}
        </Button>
      }
    >
      <p className={styles.soft}>{t('suppliers:related.restricted')}</p>
      <Answer of={answer}>
        {({ parties }) =>
          parties.length === 0 ? (
            <p className={styles.soft}>{t('suppliers:related.none')}</p>
          ) : (
            <RestrictedText part="related-parties" recordId={ownerIdOf(owner)}>
              <PartyTable parties={parties} onEdit={setEditing} />
            </RestrictedText>
          )
        }
      </Answer>
      {editing === null ? null : (
        <RelatedPartyDialog
          owner={owner}
          ownerName={name}
          party={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </Card>
  )
}

interface PartyTableProps {
  readonly parties: readonly RelatedParty[]
  readonly onEdit: (party: RelatedParty) => void
}

function PartyTable({ parties, onEdit }: PartyTableProps) {
  const t = useText()
  const format = useFormat()
  const remove = useCommand('suppliers.remove-related-party')
  const [going, setGoing] = useState<RelatedParty | null>(null)
  const stay = () => setGoing(null)
  const columns: FactColumn<RelatedParty>[] = [
    { key: 'name', heading: t('suppliers:related.field.name'), cell: party => <bdi>{party.name}</bdi> },
    {
      key: 'role',
      heading: t('suppliers:related.role.label'),
      cell: party => (
        <>
          {t(`suppliers:related.role.${party.role}`)}
          {party.sharePct === null ? null : (
            <span className={styles.soft}> {format.percent(party.sharePct)}</span>
          )}
        </>
      ),
    },
    { key: 'born', heading: t('suppliers:related.field.born'), cell: party => party.born ?? '' },
    {
      key: 'nationality',
      heading: t('suppliers:related.field.nationality'),
      cell: party => format.country(party.nationality),
    },
    {
      key: 'screening',
      heading: t('suppliers:related.field.screening'),
      cell: party => <SubjectScreening subjectType="related-party" subjectId={party.id} />,
    },
    {
      key: 'actions',
      heading: '',
      cell: party => (
        <ButtonGroup end>
          <Button
            kind="quiet"
            aria-label={t('suppliers:related.edit', { name: party.name })}
            onClick={() => onEdit(party)}
          >
            {t('suppliers:related.editButton')}
          </Button>
          <Button kind="quiet" onClick={() => setGoing(party)}>
            {t('suppliers:related.remove')}
          </Button>
        </ButtonGroup>
      ),
    },
  ]
  return (
    <>
      <FactTable
        caption={t('suppliers:related.title')}
        columns={columns}
        rows={parties}
        rowKey={party => party.id}
      />
      {going === null ? null : (
        <ReasonBar
          key={going.id}
          danger
          confirm={t('suppliers:related.remove')}
          busy={remove.isPending}
          onConfirm={reason => remove.mutate({ id: going.id, reason }, { onSuccess: stay })}
          onCancel={stay}
        >
          {t('kit:reason.toBin', { name: going.name })}
        </ReasonBar>
      )}
      <NotDone error={remove.error} />
    </>
  )
}
