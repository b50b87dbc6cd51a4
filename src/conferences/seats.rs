//! Seats by unit, with targets for women and youth.

/// The seats of one community.
#[derive(Clone, Debug, PartialEq)]
pub struct UnitSeats {
    /// The community, by id.
    pub community: String,
    /// Its seats.
    pub seats: u32,
    /// Of them at least so many for women.
    pub women: u32,
    /// Of them at least so many for youth. A young woman fills one of each.
    pub youth: u32,
    /// Whether the register knows a representative of its women.
    pub knows_women: bool,
    /// Whether the register knows a representative of its youth.
    pub knows_youth: bool,
}

/// The seats of a conference. Officials, guarantors and observers sit beside them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Seats {
    /// One for each party, in their order.
    pub units: Vec<UnitSeats>,
}

impl Seats {
    /// All seats of delegates.
    #[must_use]
    pub fn all(&self) -> u32 {
        self.units.iter().map(|unit| unit.seats).sum()
    }

    /// At least so many for women.
    #[must_use]
    pub fn women(&self) -> u32 {
        self.units.iter().map(|unit| unit.women).sum()
    }

    /// At least so many for youth.
    #[must_use]
    pub fn youth(&self) -> u32 {
        self.units.iter().map(|unit| unit.youth).sum()
    }
}
