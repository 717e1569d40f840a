import type { signingEndpoints } from '@shared/contract/signing'
import type { HandlersOf } from '../../call'
import { copyKey, importKey, makeKey, removeKey, showKey } from './keyring'
import { writeSheet } from './sheet'
import { forgetSigner, knownSigners, knowSigner, loadSigners, saveSigners } from './signers'

/** The person's own key, and whose keys are known. */
export const signingHandlers: HandlersOf<typeof signingEndpoints> = {
  'disclosure.key': showKey,
  'disclosure.make-key': makeKey,
  'disclosure.import-key': importKey,
  'disclosure.copy-key': copyKey,
  'disclosure.remove-key': removeKey,
  'disclosure.key-sheet': writeSheet,
  'disclosure.signers': async (_, call) => ({ signers: await knownSigners(call) }),
  'disclosure.know-signer': ({ signer }, call) => knowSigner(signer, call),
  'disclosure.forget-signer': ({ fingerprint }, call) => forgetSigner(fingerprint, call),
  'disclosure.save-signers': ({ file }, call) => saveSigners(file, call),
  'disclosure.load-signers': ({ file }, call) => loadSigners(file, call),
}
