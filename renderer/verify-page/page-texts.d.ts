/** Texts of the page by language and topic; `scripts/verify-page.mjs` gives them. */
declare module 'virtual:page-texts' {
  const texts: Readonly<Record<string, Readonly<Record<string, object>>>>
  export default texts
}
