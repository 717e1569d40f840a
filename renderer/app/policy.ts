import { setNonce } from 'get-nonce'
import { z } from 'zod'

/**
 * What must be true before any library runs: the first import of the window.
 * zod would probe `new Function`, the scroll lock behind dialogs would insert an unsigned `<style>`,
 * and nothing may turn a string with markup into elements.
 */
z.config({ jitless: true })

export const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
setNonce(nonce)

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createHTML: (text: string) => string; createScriptURL: (address: string) => string },
  ): unknown
}

/** The default policy lets through what can't be markup and stops the rest. */
export function withoutMarkup(text: string): string {
  if (text.includes('<')) throw new TypeError('markup blocked')
  return text
}

/** Threads run our own files and nothing else; the policy of the page holds for them too. */
export function ourScript(address: string): string {
  if (new URL(address, location.href).origin !== location.origin)
    throw new TypeError('foreign script blocked')
  return address
}

const trustedTypes = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes
trustedTypes?.createPolicy('default', { createHTML: withoutMarkup, createScriptURL: ourScript })
