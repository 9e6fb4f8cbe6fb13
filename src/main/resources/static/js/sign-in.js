// Fills in the demo user that was chosen on the page for signing in.
document.addEventListener("click", (event) => {
    const user = event.target.closest("[data-user]");
    if (user) {
        document.querySelector("#username").value = user.dataset.user;
        document.querySelector("#password").value = user.dataset.password;
        document.querySelector("#sign-in").focus();
    }
});
