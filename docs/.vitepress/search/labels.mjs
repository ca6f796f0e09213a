/** What the search says, in the languages of the site. */
export const searchLabels = {
  root: {
    translations: {
      button: {buttonText: 'Tìm kiếm', buttonAriaLabel: 'Tìm kiếm trong tài liệu'},
      modal: {
        backButtonTitle: 'Đóng phần tìm kiếm',
        resetButtonTitle: 'Xóa từ đã nhập',
        noResultsText: 'Không tìm thấy',
        footer: {
          selectText: 'mở',
          selectKeyAriaLabel: 'phím Enter',
          navigateText: 'chọn',
          navigateUpKeyAriaLabel: 'mũi tên lên',
          navigateDownKeyAriaLabel: 'mũi tên xuống',
          closeText: 'đóng',
          closeKeyAriaLabel: 'phím Esc',
        },
      },
    },
  },
  en: {
    translations: {
      button: {buttonText: 'Search', buttonAriaLabel: 'Search the documentation'},
      modal: {
        backButtonTitle: 'Close the search',
        resetButtonTitle: 'Clear the words',
        noResultsText: 'Nothing found for',
        footer: {
          selectText: 'open',
          selectKeyAriaLabel: 'Enter key',
          navigateText: 'choose',
          navigateUpKeyAriaLabel: 'up arrow',
          navigateDownKeyAriaLabel: 'down arrow',
          closeText: 'close',
          closeKeyAriaLabel: 'Escape key',
        },
      },
    },
  },
};
