import theme from 'vitepress/theme';
import {matching} from '../search/matching.mjs';
import './reference.css';
import './search.css';

export default {
  extends: theme,
  enhanceApp({siteData}) {
    const {themeConfig} = siteData.value;
    const {search} = themeConfig;
    const options = {...search.options, miniSearch: matching};
    siteData.value = {
      ...siteData.value,
      themeConfig: {...themeConfig, search: {...search, options}},
    };
  },
};
