// Buttons that copy: without JavaScript they stay hidden, and the words can be marked and copied by hand.
"use strict";

for (const button of document.querySelectorAll("[data-salin], [data-salin-dari]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    const source = document.getElementById(button.dataset.salinDari);
    const status = button.parentElement.querySelector('[role="status"]');
    try {
      await navigator.clipboard.writeText(source ? source.value : button.dataset.salin);
      status.textContent = "Tersalin";
    } catch {
      source?.select();
      status.textContent = "Tekan Ctrl+C untuk menyalin";
    }
  });
}
