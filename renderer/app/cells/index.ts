export { useCells } from './use-cells'
