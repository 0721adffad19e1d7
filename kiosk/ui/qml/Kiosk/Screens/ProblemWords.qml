pragma ComponentBehavior: Bound

import QtQml

// What is said of each problem on the form.
QtObject {
    function of(problem: string): string {
        switch (problem) {
        case "name-missing":
            return qsTr("Please type your name.");
        case "name-too-long":
            return qsTr("That is longer than 200 letters. Please shorten it.");
        case "unreadable":
            return qsTr("This has a character that cannot be saved. Please type it again.");
        case "zip-missing":
            return qsTr("Please type your ZIP code.");
        case "zip-malformed":
            return qsTr("A ZIP code has 5 digits, like 84101.");
        case "email-missing":
            return qsTr("Please type your e-mail address.");
        case "email-malformed":
            return qsTr("This does not look complete. Example: ana@example.org");
        case "phone-malformed":
            return qsTr("A phone number has 10 digits. Or leave it empty.");
        case "age-unconfirmed":
            return qsTr("Only people 13 or older can sign. Please tick this box.");
        default:
            return "";
        }
    }
}
