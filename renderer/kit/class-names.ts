/** Joins class names, leaving out what is off. */
export const classNames = (...names: (string | false | null | undefined)[]): string =>
  names.filter(name => typeof name === 'string' && name !== '').join(' ')
