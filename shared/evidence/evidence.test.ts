import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evidenceDraftSchema, evidenceTargetSchema, validityOf } from './evidence'
import { cleanFileName, extensionOf } from './file-name'
import { mediaTypeOf } from './media-type'

describe('a file name', () => {
  it.each([
    ['policy.pdf', 'policy.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\me\\policy.pdf', 'policy.pdf'],
    ['..', 'file'],
    ['', 'file'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['console.txt', 'console.txt'],
    ['policy.pdf. . ', 'policy.pdf'],
    ['.hidden', 'hidden'],
    ['gpj.\u202Efdp.exe', 'gpj.fdp.exe'],
    ['a\u0000b\nc.pdf', 'abc.pdf'],
    ['a<b>:"|?*.pdf', 'a_b______.pdf'],
    ['नीति २०२६.pdf', 'नीति २०२६.pdf'],
    ['e\u0301vidence.pdf', '\u00e9vidence.pdf'],
  ])('%j becomes %j', (name, expected) => {
    expect(cleanFileName(name)).toBe(expected)
  })

  it('keeps the extension of a very long name', () => {
    const cleaned = cleanFileName(`${'x'.repeat(300)}.pdf`)
    expect(cleaned).toHaveLength(150)
    expect(cleaned.endsWith('x.pdf')).toBe(true)
  })

  it('is harmless whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), name => {
        const cleaned = cleanFileName(name)
        expect(cleaned).not.toMatch(/[/\\\p{Cc}\u202A-\u202E\u2066-\u2069]/u)
        expect(cleaned).not.toMatch(/^\.|[. ]$|^$/)
        expect(Array.from(cleaned).length).toBeLessThanOrEqual(151)
      }),
    )
  })

  it.each([
    ['a.tar.GZ', 'gz'],
    ['none', ''],
    ['.profile', ''],
  ])('extension of %s', (name, expected) => {
    expect(extensionOf(name)).toBe(expected)
  })
})

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap(part => (typeof part === 'string' ? [...Buffer.from(part)] : part)))
const ZIP = [0x50, 0x4b, 3, 4]

describe('what a file is', () => {
  it.each([
    ['policy.pdf', bytes('%PDF-1.7'), 'application/pdf'],
    ['Photo.JPG', bytes([0xff, 0xd8, 0xff, 0xe0]), 'image/jpeg'],
    ['register.xlsx', bytes(ZIP), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['notes.txt', bytes('नमस्ते'), 'text/plain'],
    ['utf16.csv', bytes([0xff, 0xfe, 0x41, 0]), 'text/csv'],
    ['mozambique.csv', bytes('MZ;Nampula;12\n'), 'text/csv'],
  ])('%s is taken as %s', (name, head, mediaType) => {
    expect(mediaTypeOf(name, head)).toEqual({ ok: true, mediaType })
  })

  it.each([
    ['setup.exe', bytes('MZ', [0x90, 0]), 'runs'],
    ['policy.pdf', bytes('MZ', [0x90, 0]), 'runs'],
    ['photo.png', bytes([0x7f], 'ELF'), 'runs'],
    ['notes.txt', bytes('#!/bin/sh\nrm -rf ~'), 'runs'],
    ['clean.cmd', bytes('del *.*'), 'not-allowed'],
    ['macro.docm', bytes(ZIP), 'not-allowed'],
    ['app.jar', bytes(ZIP), 'not-allowed'],
    ['noextension', bytes('text'), 'not-allowed'],
    ['constructor.__proto__', bytes('text'), 'not-allowed'],
    ['policy.pdf', bytes('just text'), 'not-what-it-says'],
    ['register.xlsx', bytes([0xd0, 0xcf, 0x11, 0xe0]), 'not-what-it-says'],
    ['notes.txt', bytes('a', [0, 1, 2]), 'not-what-it-says'],
  ])('%s is refused: %s', (name, head, reason) => {
    expect(mediaTypeOf(name, head)).toMatchObject({ ok: false, reason })
  })
})

describe('evidence', () => {
  it.each([
    [null, 'no-end'],
    ['2026-11-23', 'ended'],
    ['2026-11-24', 'ending'],
    ['2027-01-23', 'ending'],
    ['2027-01-24', 'valid'],
  ])('valid until %s is %s', (validUntil, expected) => {
    expect(validityOf(validUntil, '2026-11-24')).toBe(expected)
  })

  it('is used by requirements and records, nothing else', () => {
    expect(evidenceTargetSchema.safeParse({ type: 'requirement', id: 'S1.01' }).success).toBe(true)
    expect(evidenceTargetSchema.safeParse({ type: 'requirement', id: 'S6.01' }).success).toBe(false)
    expect(evidenceTargetSchema.safeParse({ type: 'finding', id: 'S1.01' }).success).toBe(false)
  })

  it('needs a title', () => {
    const draft = { title: ' ', note: null, validUntil: null, language: null, restricted: false }
    expect(evidenceDraftSchema.safeParse(draft).success).toBe(false)
  })
})
