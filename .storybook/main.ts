import type {StorybookConfig} from '@storybook/web-components-vite';

const config: StorybookConfig = {
  framework: {
    name: '@storybook/web-components-vite',
    options: {builder: {viteConfigPath: '.storybook/vite.config.ts'}},
  },
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  // Nothing leaves the machine: neither usage data nor questions for news and newer versions.
  core: {disableTelemetry: true, disableWhatsNewNotifications: true},
  // The tool's own lessons say nothing about this library.
  features: {sidebarOnboardingChecklist: false},
  // Relative addresses, so that a built Storybook works in any folder of a web host.
  viteFinal: (vite) => ({...vite, base: './', build: {...vite.build, chunkSizeWarningLimit: 1500}}),
};

export default config;
