/** How every SQLite file begins that is not encrypted (SQLite file format, section 1.3). */
export const PLAIN_HEAD = 'SQLite format 3\0'
