(function () {
'use strict';
document.documentElement.className = 'js';
var told = document.getElementById('told');
var list = document.getElementById('ds');
var items = list ? Array.prototype.slice.call(list.children) : [];
var words = [];

// Whoever types without marks finds what is written with them.
function fold(text) {
  return text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[\u0111\u0110]/g, 'd').toLowerCase().replace(/\s+/g, ' ').trim();
}

function grouped(number) {
  return String(number).replace(/\B(?=(\d{3})+$)/g, '.');
}

function filter() {
  var wanted = fold(document.getElementById('tim').value);
  var unit = document.getElementById('dv').value;
  var subject = document.getElementById('lv').value;
  var open = document.getElementById('mo').checked;
  var weights = {};
  document.querySelectorAll('[data-weight]').forEach(function (box) {
    weights[box.getAttribute('data-weight')] = box.checked;
  });
  var hits = 0;
  items.forEach(function (item, i) {
    if (wanted && words[i] === undefined) { words[i] = fold(item.textContent); }
    var hit = weights[item.className] &&
      (!unit || item.getAttribute('data-u') === unit) &&
      (!subject || item.getAttribute('data-s') === subject) &&
      (!open || item.getAttribute('data-o') === '1') &&
      (!wanted || words[i].indexOf(wanted) >= 0);
    item.hidden = !hit;
    if (hit) { hits += 1; }
  });
  var line = document.getElementById('thay');
  line.textContent = line.getAttribute('data-hits').replace('{0}', grouped(hits)).replace('{1}', grouped(items.length));
}

function textOf(element) { return element.textContent.replace(/\s+/g, ' ').trim(); }

function message(item) {
  var unit = item.getAttribute('data-u') === '0' ? '' : textOf(item.querySelector('.unit bdi'));
  var place = item.querySelector('.copied');
  var text = '';
  if (unit) { text += list.getAttribute('data-greeting').replace('{0}', function () { return unit; }) + ' '; }
  if (place) { text += textOf(place) + ': '; }
  return text + textOf(item.querySelector('.said'));
}

// Where the clipboard is not given to a page, the older way is.
function byHand(text) {
  var area = document.createElement('textarea');
  area.value = text;
  document.body.appendChild(area);
  area.select();
  var done = document.execCommand('copy');
  area.remove();
  return done;
}

function copy(button) {
  var text = button.getAttribute('data-copy') === 'message'
    ? button.parentNode.querySelector('pre').textContent
    : message(button.parentNode);
  var say = function (done) {
    told.textContent = '';
    told.textContent = told.getAttribute(done ? 'data-done' : 'data-failed');
    button.textContent = told.textContent;
    button.focus();
  };
  if (navigator.clipboard) {
    navigator.clipboard.writeText(text).then(function () { say(true); }, function () { say(byHand(text)); });
  } else {
    say(byHand(text));
  }
}

document.addEventListener('click', function (event) {
  var target = event.target.closest('button[data-copy], a[data-unit]');
  if (!target) { return; }
  if (target.tagName === 'BUTTON') { copy(target); return; }
  var unit = document.getElementById('dv');
  if (unit) { unit.value = target.getAttribute('data-unit'); filter(); }
});
if (list) {
  document.getElementById('tim').addEventListener('input', filter);
  ['dv', 'lv', 'mo'].forEach(function (id) { document.getElementById(id).addEventListener('change', filter); });
  document.querySelectorAll('[data-weight]').forEach(function (box) { box.addEventListener('change', filter); });
  // A browser that comes back to the page fills the fields again.
  window.addEventListener('pageshow', filter);
}
}());
