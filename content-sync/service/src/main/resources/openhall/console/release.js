// Ticks a unit's items at one press, and says how many are ticked.
const boxes = root => [...root.querySelectorAll('.tick input')];
const count = document.querySelector('#release output');
const tell = () => {
  count.value = boxes(document).filter(box => box.checked).length;
};
for (const unit of document.querySelectorAll('[data-ticks]')) {
  if (boxes(unit).length < 2) continue;
  for (const [words, checked] of [['全选', true], ['全不选', false]]) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'outline small';
    button.textContent = words;
    button.addEventListener('click', () => {
      boxes(unit).forEach(box => box.checked = checked);
      tell();
    });
    unit.querySelector('h2').append(' ', button);
  }
}
document.addEventListener('change', tell);
// a browser that goes back keeps the ticks
addEventListener('pageshow', tell);
document.querySelector('#release [name=due]').addEventListener('input', () => {
  document.querySelector('#release [value=later]').checked = true;
});
