export {
  controlToRow,
  originGroupToRow,
  recruiterLinkToRow,
  recruiterToRow,
  siteToRow,
  supplierToRow,
} from '../store/suppliers'
