/** Catalogues by language and topic. */
export function pageTexts(checkout: string): Readonly<Record<string, Readonly<Record<string, object>>>>
