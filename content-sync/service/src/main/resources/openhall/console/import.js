// Word puts HTML beside the plain text on the clipboard: its tables would be lost otherwise.
const words = document.querySelector('#words');
const html = document.querySelector('#html');
words?.addEventListener('paste', event => {
  html.value = event.clipboardData?.getData('text/html') ?? '';
});
words?.addEventListener('input', event => {
  if (event.inputType !== 'insertFromPaste') html.value = '';
});
