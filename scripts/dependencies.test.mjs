import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkout } from './setup/places.mjs'
import { LINES, lookedAtLongAgo } from './electron-lines.mjs'

const jsonOf = name => JSON.parse(readFileSync(join(checkout, name), 'utf8'))
const { dependencies, devDependencies, optionalDependencies } = jsonOf('package.json')
const { packages } = jsonOf('package-lock.json')

describe('packages of others', () => {
  it('are of one exact version each, and those that run with the program are few', () => {
    const versions = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
    const loose = versions.filter(([, version]) => !/^(?:npm:[\w@/-]+@)?\d+\.\d+\.\d+$/.test(version))
    expect(loose).toEqual([])
    expect(Object.keys(dependencies).length).toBeLessThan(20)
  })

  it('come from the registry by their hash', () => {
    const others = Object.entries(packages).filter(
      ([name, { integrity, resolved, link }]) =>
        name !== '' &&
        (link || !integrity?.startsWith('sha512-') || !/^https:\/\//.test(resolved ?? 'https://')),
    )
    expect(others.map(([name]) => name)).toEqual([])
  })

  it('run a script of their own at their installation only where they are named here', () => {
    const scripts = Object.entries(packages).filter(([, { hasInstallScript }]) => hasInstallScript === true)
    expect(scripts.map(([name]) => name).toSorted()).toEqual([
      'node_modules/better-sqlite3-multiple-ciphers',
      'node_modules/electron-winstaller',
    ])
  })
})

describe('the line of Electron', () => {
  it('is one that gets fixes, and the lock file has what package.json says', () => {
    const { electron } = devDependencies
    expect(LINES.supported).toContain(Number(electron.split('.')[0]))
    expect(packages['node_modules/electron'].version).toBe(electron)
    expect(LINES.supported).toHaveLength(3)
  })

  it('is to be looked at again after eight weeks', () => {
    expect(lookedAtLongAgo(new Date(`${LINES.lookedAt}T12:00:00Z`))).toBe(false)
    expect(lookedAtLongAgo(new Date(Date.parse(LINES.lookedAt) + 57 * 86_400_000))).toBe(true)
  })
})
