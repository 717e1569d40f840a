import type { InputOf, OutputOf } from '@shared/contract/contract'
import type { BundleRow } from '@shared/contract/auditor'
import { drawSample } from '@shared/audits/sample'
import { Refusal } from '@shared/contract/error'
import { fieldOf } from '@shared/disclosure/bundle/trace'
import { nameOfRow, rowsOf } from '@shared/disclosure/bundle/trace-rows'
import type { Call } from '../../call'
import { filesOf } from './open'

interface Member extends BundleRow {
  readonly id: string
  readonly residual: number | null
}

/** Draws from the records of a file as they stand in the bundle, so that whoever has it draws the same again. */
export function bundleSample(
  { file, path, size, seed, method }: InputOf<'disclosure.bundle-sample'>,
  call: Call,
): Promise<OutputOf<'disclosure.bundle-sample'>> {
  return filesOf(file, call, async files => {
    const members: Member[] = []
    for await (const { number, row } of rowsOf(files, path)) {
      const [id, residual] = [fieldOf(row, 'id'), fieldOf(row, 'residual')]
      const score = typeof residual === 'number' ? residual : null
      if (typeof id === 'string')
        members.push({ line: number, id, name: nameOfRow(row), value: score, residual: score })
    }
    if (members.length === 0) throw new Refusal({ code: 'refused', detail: 'nothing-to-draw-from' })
    if (size > members.length)
      throw new Refusal({
        code: 'refused',
        detail: 'sample-too-large',
        params: { population: members.length },
      })
    const drawn = drawSample(members, size, seed, method)
    return {
      sample: { path, seed, method, size, population: members.length, members: drawn.map(({ id }) => id) },
      rows: drawn.map(({ line, id, name, value }) => ({ line, id, name, value })),
    }
  })
}
