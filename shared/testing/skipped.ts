/** Whether tests are skipped where they run now; if so, prints why. */
export function skipped(isSo: boolean, why: string): boolean {
  if (isSo) console.log(`skipped: ${why}`)
  return isSo
}
