import { createContext, useContext } from 'react'
import type { StatementPreview } from '@shared/contract/disclosure'
import { numberText, periodText } from '@shared/disclosure/figure'
import type { StatementJson } from '@shared/disclosure/report-json'
import { directionOf } from '@shared/disclosure/script'
import { useText } from '../kit/text'
import styles from './disclosure.module.css'
import { useReportStyle } from './report-style'

type Section = StatementJson['sections'][number]
type Block = Section['blocks'][number]
type ReportTable = Extract<Block, { kind: 'table' }>['table']
type Cell = ReportTable['rows'][number][string]

/** The figures of the statement, which charts are drawn from, and its own words for tables and charts. */
const Shown = createContext<Pick<StatementPreview, 'figures' | 'labels'>>({
  figures: {},
  labels: { draft: '', edition: '', table: '', chart: '' },
})

/** Where a section stands in the preview. */
export const previewId = (sectionId: string): string => `preview-${sectionId}`

function CellText({ cell }: { readonly cell: Cell | undefined }) {
  if (cell === undefined) return null
  return cell.text.length === 64 && /^[0-9a-f]+$/.test(cell.text) ? (
    <code className="hash">{cell.text}</code>
  ) : (
    <>{cell.text}</>
  )
}

function TableView({ table }: { readonly table: ReportTable }) {
  const { labels } = useContext(Shown)
  const isNumber = (column: string) => table.rows.some(row => row[column]?.figure != null)
  const endIf = (column: string) => (isNumber(column) ? 'end' : undefined)
  return (
    <table>
      <caption>
        {labels.table} {table.number}. {table.caption}
      </caption>
      <thead>
        <tr>
          {table.columns.map(column => (
            <th key={column.id} scope="col" className={endIf(column.id)} title={column.meaning}>
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, index) => (
          <tr key={index}>
            {table.columns.map((column, at) =>
              at === 0 ? (
                <th key={column.id} scope="row">
                  <CellText cell={row[column.id]} />
                </th>
              ) : (
                <td key={column.id} className={endIf(column.id)}>
                  <CellText cell={row[column.id]} />
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Bars as the exports draw them, from the same figures. */
function ChartView({ chart }: { readonly chart: Extract<Block, { kind: 'chart' }> }) {
  const { figures, labels } = useContext(Shown)
  const values = chart.bars.map(bar => figures[bar.figure]?.value ?? null)
  const longest = Math.max(0, ...values.map(value => value ?? 0))
  return (
    <figure className="chart">
      <figcaption>
        {labels.chart} {chart.number}. {chart.caption}
      </figcaption>
      <div className={styles.bars} aria-hidden="true">
        {chart.bars.map((bar, at) => (
          <div key={bar.figure} className={styles.bar}>
            <span>{bar.label}</span>
            <span>
              <i style={{ inlineSize: `${longest === 0 ? 0 : ((values[at] ?? 0) / longest) * 75}%` }} />
              {bar.text}
            </span>
          </div>
        ))}
      </div>
    </figure>
  )
}

function BlockView({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'paragraph':
      return <p>{block.text}</p>
    case 'note':
      return <p className={`note ${block.tone}`}>{block.text}</p>
    case 'bullets':
      return (
        <ul>
          {block.items.map(item => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )
    case 'heading':
      return <h4 className="as-h3">{block.text}</h4>
    case 'own-words':
      return block.paragraphs.map(text => (
        <p key={text} dir="auto">
          {text}
        </p>
      ))
    case 'chart':
      return <ChartView chart={block} />
    case 'table':
      return <TableView table={block.table} />
  }
}

function SectionView({ section }: { readonly section: Section }) {
  return (
    <section id={previewId(section.id)} aria-labelledby={`${previewId(section.id)}-title`}>
      <h3 className="as-h2" id={`${previewId(section.id)}-title`}>
        <span className="number">{section.number}</span> {section.title}
      </h3>
      {section.blocks.map((block, index) => (
        <BlockView key={index} block={block} />
      ))}
    </section>
  )
}

/** A region that scrolls can be reached by the keyboard. */
const SCROLLED_BY_KEYS = { tabIndex: 0 }

/** The statement as it will be printed: the same words, numbers and style sheet as every export. */
export function ReportPreview({ statement }: { readonly statement: StatementPreview }) {
  const { labels } = statement
  const t = useText()
  useReportStyle()
  const isDraft = statement.status === 'draft'
  return (
    <div
      className={styles.paper}
      role="region"
      data-upright
      {...SCROLLED_BY_KEYS}
      aria-label={t('disclosure:screen.preview')}
    >
      <article
        className={`report${isDraft ? ' is-draft' : ''}`}
        lang={statement.language}
        dir={directionOf(statement.title)}
      >
        <div className={styles.running}>
          <span>
            {statement.entity} · {periodText(statement.period, statement.language)}
          </span>
          <span>
            {isDraft ? `${labels.draft} · ` : ''}
            {labels.edition} {numberText(statement.edition, 0, statement.language)}
          </span>
        </div>
        <h2 className="as-h1">{statement.title}</h2>
        <dl className="cover">
          {statement.cover.map(line => (
            <div key={line.id} className="line">
              <dt>{line.label}</dt>
              <dd>{line.text}</dd>
            </div>
          ))}
        </dl>
        <p className="counsel">{statement.counsel}</p>
        <Shown value={statement}>
          {statement.sections.map(section => (
            <SectionView key={section.id} section={section} />
          ))}
        </Shown>
      </article>
    </div>
  )
}
