import theme from 'vitepress/theme';
import './reference.css';

export default theme;
