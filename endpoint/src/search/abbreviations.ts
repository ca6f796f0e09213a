export {abbreviations, synonymsIn, type Synonym} from '../../../src/text/abbreviations.ts';
