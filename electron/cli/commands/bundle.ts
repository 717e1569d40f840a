import { withheldWords } from '@shared/disclosure/profiles/withheld-words'
import { flag, option, positional, requiredOption, type Command } from '../command'
import { PAPER_OPTION, paperOption } from '../paper-option'
import { PROFILE_OPTIONS, profileOptions } from '../profile-options'
import { factSheet } from '../text-table'
import { keyToken, passphrase } from './key'

export const bundleCommand: Command = {
  name: 'bundle',
  required: ['WS.fivefold'],
  options: {
    ...PROFILE_OPTIONS,
    ...PAPER_OPTION,
    out: { type: 'string' },
    regime: { type: 'string' },
    evidence: { type: 'boolean' },
    key: { type: 'string' },
  },
  async run(args, desk) {
    const { t } = desk
    const out = requiredOption(args, 'out')
    const key = option(args, 'key')
    const chosen = profileOptions(args, 'auditor')
    await desk.open(positional(args, 0))
    const bundle = await desk.ask('disclosure.bundle', {
      ...chosen,
      regime: option(args, 'regime') ?? 'OECD5',
      page: paperOption(args),
      file: desk.token(out, 'save'),
      evidence: flag(args, 'evidence'),
      sign: key === null ? null : { key: keyToken(key, desk), passphrase: passphrase() },
    })
    return {
      exitCode: 0,
      json: bundle,
      text: [
        factSheet([
          [t('cli:bundle.path'), bundle.path],
          [t('cli:bundle.files'), bundle.files],
          [t('cli:bundle.sizeBytes'), bundle.sizeBytes],
          [t('cli:bundle.evidenceFiles'), bundle.evidenceFiles],
          [t('cli:bundle.evidenceLeftOut'), bundle.evidenceLeftOut],
          [t('cli:bundle.fingerprint'), bundle.fingerprint],
          [t('verify:fact.signer'), bundle.signer ?? t('verify:fact.nobody')],
          [t('cli:bundle.verifyPage'), bundle.verifyPage],
          [t('disclosure:screen.profile'), t(`disclosure:publishing.profiles.${chosen.profile}`)],
        ]),
        ...withheldWords(bundle.withheld, (key, params) => t(key, { ...params })),
      ].join('\n'),
    }
  },
}
