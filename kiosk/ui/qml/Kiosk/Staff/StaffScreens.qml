pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.ViewModels

// The staff area: one screen at a time, destroyed when it is left.
Loader {
    id: root

    required property StaffViewModel staff
    required property TableViewModel table
    required property ExportViewModel exporting
    required property HealthViewModel health
    required property VisitViewModel visit

    focus: status !== Loader.Null
    sourceComponent: ({
            unlock: unlock,
            forgot: forgot,
            newPin: newPin,
            dashboard: dashboard,
            event: event,
            export: exportPage,
            health: healthPage,
            anchor: anchorPage,
            exit: exitPage
        })[staff.place] ?? null
    onLoaded: (item as Item)?.forceActiveFocus()

    Component {
        id: unlock

        Unlock {
            staff: root.staff
            practicePin: root.visit.practicePin
        }
    }

    Component {
        id: forgot

        Forgot {
            staff: root.staff
        }
    }

    Component {
        id: newPin

        NewPin {
            staff: root.staff
        }
    }

    Component {
        id: dashboard

        Dashboard {
            staff: root.staff
            table: root.table
            visit: root.visit
        }
    }

    Component {
        id: anchorPage

        AnchorPage {
            staff: root.staff
            table: root.table
        }
    }

    Component {
        id: event

        EventPage {
            staff: root.staff
            table: root.table
        }
    }

    Component {
        id: exportPage

        ExportPage {
            staff: root.staff
            exporting: root.exporting
        }
    }

    Component {
        id: healthPage

        Health {
            staff: root.staff
            health: root.health
        }
    }

    Component {
        id: exitPage

        Exit {
            staff: root.staff
            table: root.table
        }
    }
}
