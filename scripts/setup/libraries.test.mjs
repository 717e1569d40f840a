import { describe, expect, it } from 'vitest'
import { missingLibraries, packagesOf } from './libraries.mjs'

const debian12 = name => name
const ubuntu2404 = name => (['libgtk-3-0', 'libasound2'].includes(name) ? `${name}t64` : name)

describe('missing system libraries', () => {
  it.each([
    [['libgtk-3.so.0', 'libgdk-3.so.0'], debian12, ['libgtk-3-0']],
    [['libnss3.so', 'libnssutil3.so', 'libasound.so.2'], debian12, ['libnss3', 'libasound2']],
    [
      ['libgtk-3.so.0', 'libasound.so.2', 'libgbm.so.1'],
      ubuntu2404,
      ['libgtk-3-0t64', 'libasound2t64', 'libgbm1'],
    ],
  ])('%j', (missing, nameHere, packages) => {
    expect(packagesOf(missing, nameHere).sort()).toEqual([...packages].sort())
  })

  it('an unknown one asks for all that Chromium needs', () => {
    expect(packagesOf(['libnovelty.so.1'], debian12)).toEqual(
      expect.arrayContaining(['libgtk-3-0', 'libnss3', 'libgbm1']),
    )
  })

  it('the running Node misses none', () => {
    expect(missingLibraries(process.execPath)).toEqual([])
  })
})
