import page from 'virtual:verify-page'

/** The page that checks a bundle on any computer, as one file without a request; it begins in a language and can be switched. */
export const verifyPageIn = (language: string): string =>
  page.replace('<html lang="en">', `<html lang="${language}">`)
