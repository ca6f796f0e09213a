import {useData} from 'vitepress';
import {computed} from 'vue';

/**
 * In place of the default theme's: that takes for granted that every page is there in every language under the same
 * name, and its switch leads to missing pages where one is not.
 */
export const useLangs = ({correspondingLink = false} = {}) => {
  const {site, localeIndex, page} = useData();
  const languages = computed(() =>
    Object.entries(site.value.locales).map(
      ([key, {label, link = key === 'root' ? '/' : `/${key}/`}]) => ({
        key,
        text: label,
        link,
      }),
    ),
  );
  const currentLang = computed(() => {
    const {text: label, link} = languages.value.find(({key}) => key === localeIndex.value) ?? {};
    return {label, link};
  });
  const localeLinks = computed(() =>
    languages.value
      .filter(({key}) => key !== localeIndex.value)
      .map(({text, link}) => ({
        text,
        link: (correspondingLink && page.value.otherLanguage) || link,
      })),
  );
  return {localeLinks, currentLang};
};
