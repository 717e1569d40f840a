import { LAW_FIELDS, lawAnswers } from '../law-answers'
import { option, positional, UsageProblem, type Command } from '../command'
import type { Desk } from '../desk'
import { textTable } from '../text-table'

type Entity = Awaited<ReturnType<typeof view>>['entities'][number]
const view = (desk: Desk) => desk.ask('disclosure.reporting', {})

function entityNamed(entities: readonly Entity[], name: string | null): Entity {
  const found = name === null ? entities[0] : entities.find(entity => entity.name === name)
  if (!found)
    throw new UsageProblem('unknown-entity', {
      entity: name ?? '',
      known: entities.map(entity => entity.name).join(', '),
    })
  return found
}

/** Words of `--say`, `a=b;c=d`, as they were typed. */
function saying(text: string): readonly (readonly [string, string])[] {
  return text.split(';').map(part => {
    const [name = '', ...rest] = part.split('=')
    return [name.trim(), rest.join('=').trim()] as const
  })
}

async function save(desk: Desk, entity: Entity, say: string | null, choose: string | null): Promise<void> {
  if (say === null && choose === null) return
  const { id, name, relation, country, registrationNumber, regimes, answers } = entity
  const next = say === null ? answers : lawAnswers(answers, saying(say))
  if (typeof next === 'string')
    throw new UsageProblem('law-answer', { answer: next, known: LAW_FIELDS.join(', ') })
  await desk.ask('disclosure.save-entity', {
    id,
    draft: {
      name,
      relation,
      country,
      registrationNumber,
      answers: next,
      regimes:
        choose === null
          ? regimes
          : choose
              .split(',')
              .map(one => one.trim())
              .filter(one => one !== ''),
    },
  })
}

/** Which laws each entity answers to, why, and by when; `--say` answers questions, `--choose` says which it answers. */
export const lawsCommand: Command = {
  name: 'laws',
  required: ['WS.fivefold'],
  options: { entity: { type: 'string' }, say: { type: 'string' }, choose: { type: 'string' } },
  async run(args, desk) {
    const { t } = desk
    await desk.open(positional(args, 0))
    const named = option(args, 'entity')
    await save(
      desk,
      entityNamed((await view(desk)).entities, named),
      option(args, 'say'),
      option(args, 'choose'),
    )
    const entity = entityNamed((await view(desk)).entities, named)
    const because = (tested: Entity['laws'][number]['tested'], state: string) =>
      [...new Set(tested.filter(one => one.state === state).map(one => one.leaf.ask))].join(', ')
    const rows = entity.laws.map(law => [
      law.regime,
      t(`disclosure:who.verdictIs.${law.verdict}`),
      entity.regimes.includes(law.regime) ? t('disclosure:who.yes') : t('disclosure:who.no'),
      law.dueOn,
      because(law.tested, 'unknown'),
    ])
    const headings = ['law', 'verdict', 'answers', 'dueOn', 'unknown'].map(key => t(`cli:laws.${key}`))
    return { exitCode: 0, json: entity, text: `${entity.name}\n\n${textTable(headings, rows)}` }
  },
}
