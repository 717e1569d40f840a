import { TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState, type SubmitEvent } from 'react'
import type { ListView } from '@shared/contract/list-view'
import { Button, IconButton } from '../kit/button'
import type { ListViewsProps } from '../kit/data-list-foot'
import { keptLayout } from '../kit/list-layout'
import { ListMenu } from '../kit/list-menu'
import styles from '../kit/list-foot.module.css'
import type { ListFilter, ListState } from '../kit/list-state'
import { useText } from '../kit/text'
import { useAnswer, useCommand } from './engine-hooks'
import { notify } from './notices'

/** The list as it is seen now, under a name. */
const viewOf = (list: ListState<unknown>, filter: ListFilter | undefined, name: string): ListView => ({
  kind: list.kind,
  name,
  sort: list.sort.map(({ by, descending }) => ({ by, descending })),
  layout: keptLayout(list.layout),
  narrowing: { notKnown: [...list.narrowing.notKnown], since: list.narrowing.since },
  filter: (filter?.value ?? null) as ListView['filter'],
})

/** Shows a list as a view says; gives `false` where the filter of the view no longer fits the page. */
function take(view: ListView, list: ListState<unknown>, filter: ListFilter | undefined): boolean {
  const fields = new Set(list.every.flatMap(column => column.sortBy ?? []))
  list.setLayout(view.layout)
  list.setNarrowing(view.narrowing)
  list.onSort?.(view.sort.filter(({ by }) => fields.has(by)))
  return filter === undefined || view.filter === null || filter.take(view.filter)
}

/** Views of a list that were saved in this workspace: take one, save how the list is seen now, remove one. */
export function ListViews({ list, filter }: ListViewsProps) {
  const t = useText()
  return (
    <ListMenu name={t('kit:list.views.open')}>
      {close => <Views list={list} filter={filter} onTaken={close} />}
    </ListMenu>
  )
}

function Views({ list, filter, onTaken }: ListViewsProps & { readonly onTaken: () => void }) {
  const t = useText()
  const { data } = useAnswer('lists.views', { kind: list.kind }, { keep: true })
  const remove = useCommand('lists.remove-view')
  const choose = (view: ListView) => {
    if (!take(view, list, filter)) notify({ tone: 'bad', text: t('kit:list.views.outdated') })
    onTaken()
  }
  return (
    <>
      <p className={styles.hint}>{t('kit:list.views.none')}</p>
      <ul className={styles.lines}>
        {data?.views.map(view => (
          <li key={view.id} className={styles.line}>
            <button type="button" className={styles.view} onClick={() => choose(view)}>
              <bdi>{view.name}</bdi>
            </button>
            <IconButton
              label={t('kit:list.views.remove', { name: view.name })}
              icon={<IconTrash size={14} aria-hidden="true" />}
              onClick={() => remove.mutate({ id: view.id })}
            />
          </li>
        ))}
      </ul>
      <SaveView list={list} filter={filter} />
    </>
  )
}

function SaveView({ list, filter }: ListViewsProps) {
  const t = useText()
  const [name, setName] = useState('')
  const save = useCommand('lists.save-view')
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const wanted = name.trim()
    if (wanted === '') return
    save.mutate(viewOf(list, filter, wanted), {
      onSuccess: () => {
        notify({ tone: 'good', text: t('kit:list.views.saved', { name: wanted }) })
        setName('')
      },
    })
  }
  return (
    <form className={styles.set} onSubmit={submit}>
      <TextInput
        size="xs"
        label={t('kit:list.views.name')}
        value={name}
        maxLength={80}
        onChange={event => setName(event.currentTarget.value)}
      />
      <Button type="submit" off={name.trim() === '' || save.isPending}>
        {t('kit:list.views.save')}
      </Button>
    </form>
  )
}
