/** Raised whenever the same file would be understood differently; kept with every import. */
export const IMPORTER_VERSION = 2
