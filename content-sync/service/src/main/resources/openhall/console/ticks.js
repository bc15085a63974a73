// Ticks all boxes of a part at one press, and says how many are ticked.
const boxes = root => [...root.querySelectorAll('.tick input')];
const count = document.querySelector('.decide output');
const tell = () => {
  count.value = boxes(document).filter(box => box.checked).length;
};
for (const part of document.querySelectorAll('[data-ticks]')) {
  if (boxes(part).length < 2) continue;
  for (const [words, checked] of [[say('全选', 'Tick all'), true], [say('全不选', 'Untick all'), false]]) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'outline small';
    button.textContent = words;
    button.addEventListener('click', () => {
      boxes(part).forEach(box => box.checked = checked);
      tell();
    });
    part.querySelector('h2, .picks').append(' ', button);
  }
}
document.addEventListener('change', tell);
// a browser that goes back keeps the ticks
addEventListener('pageshow', tell);
const due = document.querySelector('#release [name=due]');
due?.addEventListener('input', () => {
  document.querySelector('#release [value=later]').checked = true;
});
