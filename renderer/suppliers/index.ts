export { SupplierPage } from './supplier-page'
export { SuppliersPage } from './suppliers-page'
