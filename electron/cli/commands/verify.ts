import { typedFingerprint, inGroups } from '@shared/disclosure/bundle/signature'
import { headsWords, NOT_CHECKED, problemWords, type VerdictVoice } from '@shared/disclosure/problem-words'
import type { Verdict } from '@shared/disclosure/verdict'
import { option, positional, UsageProblem, type Arguments, type Command } from '../command'
import type { Desk } from '../desk'
import { factSheet } from '../text-table'

/** A fingerprint given as an option, with or without blanks. */
function fingerprintOption(args: Arguments, name: string): string | null {
  const typed = option(args, name)
  if (typed === null) return null
  const found = typedFingerprint(typed)
  if (found === null) throw new UsageProblem('bad-fingerprint', { value: typed })
  return found
}

/** `--signer` takes a fingerprint, which then is the only one that will do, or a file of known signers. */
function signerOption(args: Arguments, desk: Desk) {
  const typed = option(args, 'signer')
  if (typed === null) return {}
  const fingerprint = typedFingerprint(typed)
  return fingerprint === null ? { signersFile: desk.token(typed, 'open') } : { signer: fingerprint }
}

function lines(verdict: Verdict, t: Desk['t']): string[] {
  // Days stand on the command line as they are typed there.
  const voice: VerdictVoice = { say: (key, params) => t(key, { ...params }), date: day => day }
  const signer =
    verdict.signer === null
      ? t('verify:fact.nobody')
      : `${verdict.signer.name ?? t('verify:fact.unnamed')} ${inGroups(verdict.signer.fingerprint)}`
  return [
    t(`verify:outcome.${verdict.outcome}`),
    t(`verify:means.${verdict.outcome}`),
    factSheet([
      [t('verify:fact.entity'), verdict.entity],
      [t('verify:fact.period'), verdict.period],
      [t('verify:fact.edition'), verdict.edition],
      [t('verify:fact.made'), verdict.generatedAt],
      [
        t('verify:fact.profile'),
        t(verdict.profile === null ? 'verify:fact.noProfile' : `verify:profile.${verdict.profile}`),
      ],
      [t('verify:fact.signer'), signer],
      [t('verify:fact.fingerprint'), verdict.fingerprint],
      [t('verify:fact.files'), verdict.filesChecked],
      [t('verify:fact.trail'), verdict.trailEntries],
      [t('verify:fact.heads'), headsWords(verdict, voice)],
    ]),
    ...verdict.problems.map(problem => `- ${problemWords(problem, voice)}`),
    ...verdict.remarks.map(code => `* ${t(`verify:remark.${code}`)}`),
    `${t('verify:notChecked.title')}:`,
    ...NOT_CHECKED.map(name => `  ${t(`verify:notChecked.${name}`)}`),
  ]
}

/**
 * Exit code 0: nothing was changed, and whoever was asked for with `--signer` FINGERPRINT signed it; 1: something was, or
 * it is not the bundle that was asked for.
 */
export const verifyCommand: Command = {
  name: 'verify',
  required: ['FILE.zip'],
  options: {
    fingerprint: { type: 'string' },
    signer: { type: 'string' },
    after: { type: 'string' },
    head: { type: 'string' },
  },
  async run(args, desk) {
    const head = option(args, 'head')
    const verdict = await desk.ask('disclosure.verify', {
      file: desk.token(positional(args, 0), 'open'),
      expectedFingerprint: fingerprintOption(args, 'fingerprint'),
      after: fingerprintOption(args, 'after'),
      head: head === null ? null : desk.token(head, 'open'),
      ...signerOption(args, desk),
    })
    return { exitCode: verdict.valid ? 0 : 1, json: verdict, text: lines(verdict, desk.t).join('\n') }
  },
}
