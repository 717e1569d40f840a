import { Link } from '@tanstack/react-router'
import type { CorridorDetail } from '@shared/contract/corridors'
import { FactTable, KeyValues } from '../kit/facts'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import styles from '../suppliers/suppliers.module.css'
import { usePlaceText } from './corridor-words'

/** The stops of a corridor in order of travel. */
export function Way({ stops }: { readonly stops: CorridorDetail['stops'] }) {
  const t = useText()
  const placeText = usePlaceText()
  return (
    <ol className={styles.plainList} aria-label={t('corridors:detail.way')}>
      {stops.map(stop => (
        <li key={stop.id}>
          <span className={styles.soft}>{t(`corridors:role.${stop.role}`)}</span> {placeText(stop)}
        </li>
      ))}
    </ol>
  )
}

/** Who pays what, where, with or without a receipt. */
export function Fees({ detail: { fees, stops } }: { readonly detail: CorridorDetail }) {
  const t = useText()
  const format = useFormat()
  const placeText = usePlaceText()
  if (fees.length === 0) return <p className={styles.soft}>{t('corridors:detail.noFees')}</p>
  const stopOf = (position: number | null) => stops.find(stop => stop.position === position) ?? null
  return (
    <FactTable
      caption={t('corridors:detail.fees')}
      rows={fees}
      rowKey={fee => fee.id}
      columns={[
        { key: 'label', heading: t('corridors:field.label'), cell: fee => fee.label },
        {
          key: 'category',
          heading: t('corridors:field.category'),
          cell: fee => (fee.category === null ? t('kit:notKnown') : t(`corridors:category.${fee.category}`)),
        },
        {
          key: 'payer',
          heading: t('corridors:field.payer'),
          cell: fee => t(`corridors:payer.${fee.payer}`),
          whole: true,
        },
        {
          key: 'amount',
          heading: t('corridors:field.amount'),
          numeric: true,
          cell: fee => format.money(fee.amount),
        },
        { key: 'stop', heading: t('corridors:field.stop'), cell: fee => placeText(stopOf(fee.stopPosition)) },
        {
          key: 'paidOn',
          heading: t('corridors:field.paidOn'),
          cell: fee => format.date(fee.paidOn),
          whole: true,
        },
        { key: 'receipt', heading: t('corridors:field.receipt'), cell: fee => <YesNo value={fee.receipt} /> },
      ]}
    />
  )
}

export function YesNo({ value }: { readonly value: boolean | null }) {
  const t = useText()
  if (value === null) return <>{t('kit:notKnown')}</>
  return <>{value ? t('corridors:yes') : t('corridors:no')}</>
}

/** Under which conditions workers come: chain, law, pay, papers. */
export function Conditions({ detail }: { readonly detail: CorridorDetail }) {
  const t = useText()
  const format = useFormat()
  const { corridor, recruiter, supplier, site } = detail
  const { recruiterChain, legalContext } = corridor
  return (
    <KeyValues
      pairs={[
        {
          name: t('corridors:field.recruiterId'),
          value:
            recruiter === null ? null : (
              <Link to="/recruiters/$id" params={{ id: recruiter.id }}>
                {recruiter.name}
              </Link>
            ),
        },
        {
          name: t('corridors:field.supplierId'),
          value:
            supplier === null ? null : (
              <Link to="/suppliers/$id" params={{ id: supplier.id }}>
                {supplier.name}
              </Link>
            ),
        },
        ...(site === null ? [] : [{ name: t('corridors:field.siteId'), value: site.name }]),
        {
          name: t('corridors:field.recruiterChain'),
          value: recruiterChain === null ? null : t(`suppliers:chain.${recruiterChain}`),
        },
        {
          name: t('corridors:field.legalContext'),
          term: 'tiedStatus',
          value: legalContext === null ? null : t(`corridors:legal.${legalContext}`),
        },
        { name: t('corridors:field.visa'), value: corridor.visa },
        { name: t('corridors:field.debt'), value: format.money(corridor.debt) },
        { name: t('corridors:field.monthlyWage'), value: format.money(corridor.monthlyWage) },
        { name: t('corridors:field.workersPerYear'), value: format.number(corridor.workersPerYear) },
        {
          name: t('corridors:field.documentsRetained'),
          term: 'documentRetention',
          value: <YesNo value={corridor.documentsRetained} />,
        },
        {
          name: t('corridors:field.contractSubstituted'),
          term: 'contractSubstitution',
          value: <YesNo value={corridor.contractSubstituted} />,
        },
        ...Object.entries(corridor.custom).map(([name, value]) => ({ name, value })),
        ...(corridor.notes === null ? [] : [{ name: t('corridors:field.notes'), value: corridor.notes }]),
      ]}
    />
  )
}
