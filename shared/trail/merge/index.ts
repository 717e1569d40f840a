export { mergeRow, SIDES, type ConflictKind, type RowConflict, type Side, type Versions } from './merge-row'
export { PLAIN, type Cell, type Row, type TableRules } from './rows'
