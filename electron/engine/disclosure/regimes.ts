import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '@shared/contract/error'
import { regimeSchema, type Regime } from '@shared/disclosure/regime'

/** The regimes shipped with the product, in the order of their ids. */
export async function readRegimes(assetsDir: string): Promise<readonly Regime[]> {
  const folder = join(assetsDir, 'frameworks', 'regimes')
  const names = (await readdir(folder)).filter(name => name.endsWith('.json')).sort()
  return Promise.all(
    names.map(async name => regimeSchema.parse(JSON.parse(await readFile(join(folder, name), 'utf8')))),
  )
}

export async function regimeOf(assetsDir: string, id: string): Promise<Regime> {
  const found = (await readRegimes(assetsDir)).find(regime => regime.id === id)
  if (found === undefined) throw new Refusal({ code: 'not-found', detail: 'regime', params: { regime: id } })
  return found
}
